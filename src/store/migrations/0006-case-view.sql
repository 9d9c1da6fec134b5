-- Nobody looks for cases by words yet, and the index of their trigrams was written anew at every step.

drop index case_view_search;
alter table case_view drop column search;
