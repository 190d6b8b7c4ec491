/** What can be done with the file as a whole. */
export type FileAct = 'save' | 'save-as' | 'open' | 'close' | 'import' | 'export' | 'keys';
