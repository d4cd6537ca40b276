/** Whether a text is a number in E.164: a plus and 7 to 15 digits. https://www.itu.int/rec/T-REC-E.164 */
export const isE164 = (text: string): boolean => /^\+[1-9]\d{6,14}$/.test(text)
