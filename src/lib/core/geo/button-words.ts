/** What the button of an inset says, on maps too narrow to have it beside the land. */
export const buttonWords = (count: number): string => `${count} here`;
