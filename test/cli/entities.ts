// Entities as the server gives them, some with names that try to break what is drawn of them.

const entity = (id: string, name: string, kind = 'TOOL') => ({ id, name, kind });

export const backEnd = entity('role:back-end-developer', 'Back End Developer', 'ROLE');
export const fullStack = entity('role:full-stack-developer', 'Full Stack Developer', 'ROLE');
export const dataScientist = entity('role:data-scientist', 'Data Scientist', 'ROLE');
export const git = entity('tool:git', 'Git');
export const python = entity('tool:python', 'Python');
export const cSharp = entity('tool:c-sharp', 'C#');
export const pandas = entity('framework:pandas', 'pandas', 'FRAMEWORK');
export const statistics = entity('skill:statistics', 'Statistics', 'SKILL');
export const odd = entity('project:odd', 'A "quoted" <b>name</b> & more', 'PROJECT');
/** It would break a line of a table, and colour the terminal. */
export const broken = entity('skill:broken', 'Two\r\nlines \u001b[31mred', 'SKILL');
/** Each letter is two columns wide. */
export const wide = entity('skill:wide', '機械学習', 'SKILL');
