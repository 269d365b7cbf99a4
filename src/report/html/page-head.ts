import { ICON_SHEET, statusIcon } from './icons.js'
import { type Markup, markup } from './markup.js'

/** What of a page differs above its body. */
type PageHead = {
  /** Untrusted. */
  readonly title: string
  /** Of Locust Gate. */
  readonly version: string
  readonly icon: Parameters<typeof statusIcon>[0]
  readonly styles: readonly { readonly source: string; readonly hash: string }[]
  /** The hashes of the scripts that may run. */
  readonly scripts: readonly string[]
}

/** A page's begin, up to what its body shows. */
export function pageHead({ title, version, icon, styles, scripts }: PageHead): Markup {
  return markup`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(
    scripts,
    styles.map(({ hash }) => hash)
  )}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Locust Gate ${version}">
<title>${title} · Locust Gate</title>
<link rel="icon" href="${statusIcon(icon)}">
${trusted(styles.map(({ source }) => `<style>${source}</style>`).join('\n'))}
</head>
<body>
${ICON_SHEET}`
}

/**
 * Only what stands in the file runs or is applied: no network, no other script, no style attribute.
 * Scripts and styles may set styles through the DOM, which uPlot does.
 */
function policyOf(scripts: readonly string[], styles: readonly string[]): string {
  const only = (hashes: readonly string[]): string => hashes.map(hash => `'${hash}'`).join(' ')
  return [
    "default-src 'none'",
    `script-src ${only(scripts)}`,
    `style-src ${only(styles)}`,
    'img-src data:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'"
  ].join('; ')
}

/** Our own assets, and JSON that cannot end its element. */
export function trusted(source: string): Markup {
  return { source }
}
