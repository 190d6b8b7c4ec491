/** What stands where an old timeline says nothing: seen on the page, and told in the report. */
export const TO_BE_WRITTEN = 'To be written';

/** The label of the row for events without a group. */
export const UNGROUPED = 'Events';
