/** Webpack's runtime, as far as it is known here: `l` loads a script and tells how that ended. */
declare const __webpack_require__: { l?: (url: string, done: (event: Event | FailedLoad) => void) => void } | undefined;

/** What webpack's runtime reads of the event of a script that could not be loaded. */
interface FailedLoad {
  readonly type: "error";
  readonly target: { readonly src: string };
}

const longestWait = 120_000;

/**
 * Lets every wait for a part of the bundle come to an end.
 *
 * Webpack marks a part as under way before it asks for its script. Where asking throws (there is no page, or the page
 * refuses the script), the part stays under way for good: whoever wants it later waits for ever, and it is never asked
 * for again. The loader put in place here tells of that as of any script that fails, and webpack forgets the attempt.
 */
export function settleEveryChunk(): void {
  if (typeof __webpack_require__ === "undefined") return;
  __webpack_require__.l = (url, done) => {
    let ended = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = (event: Event | FailedLoad): void => {
      if (ended) return;
      ended = true;
      if (timer !== undefined) clearTimeout(timer);
      done(event);
    };
    const fail = (): void => end({ type: "error", target: { src: url } });
    try {
      timer = setTimeout(fail, longestWait);
      const script = document.createElement("script");
      script.src = url;
      script.onload = end;
      script.onerror = fail;
      document.head.appendChild(script);
    } catch {
      fail();
    }
  };
}
