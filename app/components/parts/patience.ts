/** Milliseconds of waiting that go by as if at once; after them it is said what is waited for. */
export const patience = 400
