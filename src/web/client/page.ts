/** For every page: the summary of errors is heard at once, a form is sent once only, and what was typed is kept. */
import { focusErrors } from './errors.js';
import { guardForms } from './guard.js';
import { keepForms } from './keep.js';

focusErrors();
keepForms();
guardForms();
