export const id = 414;
export const ids = [414];
export const modules = {

/***/ 9414:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   backgroundTimer: () => (/* binding */ backgroundTimer),
/* harmony export */   systemTimer: () => (/* binding */ systemTimer)
/* harmony export */ });
/* unused harmony exports DeadlineError, within, MAX_SILENCE_S, MIN_BYTES_PER_SECOND, whileFlowing */
/** Node's clock. It keeps the process alive: what waits for it must come to its end. */
const systemTimer = (ms, ring) => {
    const timer = setTimeout(ring, ms);
    return () => {
        clearTimeout(timer);
    };
};
/** The same, without keeping the process alive: a limit that nothing waits for. */
const backgroundTimer = (ms, ring) => {
    const timer = setTimeout(ring, ms);
    timer.unref();
    return () => {
        clearTimeout(timer);
    };
};
/** Something did not come in time. */
class DeadlineError extends (/* unused pure expression or super */ null && (Error)) {
    name = 'DeadlineError';
}
/**
 * What `work` gives, or a DeadlineError after `ms` milliseconds. The work itself cannot be ended from
 * here: `giveUp` may, and what becomes of it later is of no interest.
 */
async function within(timer, ms, work, giveUp = () => undefined) {
    let stop = () => undefined;
    const late = new Promise((_, reject) => {
        stop = timer(ms, () => {
            reject(new DeadlineError(`no answer within ${ms / 1000} seconds`));
            giveUp();
        });
    });
    try {
        return await Promise.race([work, late]);
    }
    finally {
        stop();
    }
}
/** Seconds without a byte after which a download is given up. */
const MAX_SILENCE_S = 30;
/** A download is given up that brings less than this over a minute. */
const MIN_BYTES_PER_SECOND = (/* unused pure expression or super */ null && (64 * 1024));
const WINDOW_S = 60;
const TICK_S = 5;
/**
 * What `work` gives, or a DeadlineError when its bytes stop coming or only drip. `received` says how
 * many there are so far; `giveUp` ends the work.
 */
async function whileFlowing(timer, work, received, giveUp) {
    let stop = () => undefined;
    const stuck = new Promise((_, reject) => {
        const seen = [received()];
        const look = () => {
            seen.push(received());
            const why = stuckness(seen);
            if (why === undefined)
                stop = timer(TICK_S * 1000, look);
            else {
                reject(new DeadlineError(why));
                giveUp();
            }
        };
        stop = timer(TICK_S * 1000, look);
    });
    try {
        return await Promise.race([work, stuck]);
    }
    finally {
        stop();
    }
}
/** Why a download is given up, from its bytes at each tick; undefined while it may go on. */
function stuckness(seen) {
    const now = seen.at(-1) ?? 0;
    const since = (seconds) => {
        const before = seen.at(-1 - seconds / TICK_S);
        return before === undefined ? undefined : now - before;
    };
    if (since(MAX_SILENCE_S) === 0)
        return `nothing came for ${MAX_SILENCE_S} seconds`;
    const recent = since(WINDOW_S);
    return recent !== undefined && recent < MIN_BYTES_PER_SECOND * WINDOW_S
        ? `less than ${MIN_BYTES_PER_SECOND / 1024} KiB a second came over ${WINDOW_S} seconds`
        : undefined;
}


/***/ })

};
