/** The one function of React that the workbench calls: the grid takes React components for what floats over its cells. */
declare module "react" {
  export function createElement(
    type: string,
    properties: { className: string; ref(element: HTMLElement | null): void },
  ): object;
}
