/** `s` is only for recovery time. */
export type Unit = 'ms' | 'requests/s' | 'fraction' | 's'
