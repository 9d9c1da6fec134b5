-- What a complaint keeps from being executed while it is considered (APPC 96): the entry of the act in the case that it is about, and
-- from which day. And of a permit the entry of the termination that stands, so that everybody sees when that is the act.

alter table case_view add column stays int;
alter table case_view add column stays_from date;
update case_view set stays = (opening.body::json #>> '{data,about,number}')::int, stays_from = (opening.at at time zone interval '+05:00')::date
  from entry opening
  where opening.case_id = case_view.case_id and opening.number = 1 and procedure = 'complaint' and not ended
    and opening.body::json #>> '{data,against}' in ('decision', 'action');
alter table registry add column termination int;
update registry set termination = (
  select max(number) from entry where entry.case_id = registry.case_id and step = 'terminate'
);
