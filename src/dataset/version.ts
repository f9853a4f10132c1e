/** Of the program, as package.json has it; a test holds the two together. What was read by another version is read anew. */
export const VERSION = '0.1.0'
