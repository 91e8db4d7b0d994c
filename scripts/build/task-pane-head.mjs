import HtmlWebpackPlugin from "html-webpack-plugin";
import { contentSecurityPolicy, OFFICE_JS_CDN } from "../serve/content-security-policy.mjs";

export const OFFICE_JS = {
  cdn: `${OFFICE_JS_CDN}/lib/1/hosted/office.js`,
  selfHosted: "office/office.js",
};

/** Whether an address of office.js is Microsoft's. */
export const isOnCdn = (officeJs) => officeJs.startsWith(OFFICE_JS_CDN);

/** Scripts beside the page that a server can replace without a build: the price book, and the company's price list, which need not be there. */
const PRICE_SCRIPTS = ["price-book.js", "company-prices.js"];

const tag = (tagName, attributes, voidTag) => ({ tagName, attributes, voidTag, meta: {} });

/**
 * What the add-in's page needs at the top of its head, in this order: its policy, then office.js and the prices, before any other script of ours.
 * The functions are registered as their script runs, so office.js must have run by then, and they read prices at their first call.
 */
export class TaskPaneHead {
  constructor(officeJs) {
    this.officeJs = officeJs;
  }

  apply(compiler) {
    compiler.hooks.compilation.tap("TaskPaneHead", (compilation) => {
      HtmlWebpackPlugin.getCompilationHooks(compilation).alterAssetTagGroups.tap("TaskPaneHead", (page) => {
        const kind = isOnCdn(this.officeJs) ? "addin" : "page";
        page.headTags.unshift(
          tag("meta", { "http-equiv": "Content-Security-Policy", content: contentSecurityPolicy(kind) }, true),
          tag("script", { src: this.officeJs }, false),
          ...PRICE_SCRIPTS.map((src) => tag("script", { src }, false)),
        );
        return page;
      });
    });
  }
}
