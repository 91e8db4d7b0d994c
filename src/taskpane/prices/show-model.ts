/** What the Prices tab is sent to do: to show a model, whose name follows. */
export const SHOW_MODEL = "show model ";
