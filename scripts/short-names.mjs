/** What webpack calls a module's own objects, and the modules that it imports. */
const GENERATED =
  /\b(?:__webpack_(?:require|exports|module)__|__unused_webpack_\w+|\w+__WEBPACK_IMPORTED_MODULE_\w+)/g

/** A chunk with short names for those that only webpack made up: a twentieth of the package. */
export function withShortNames(code) {
  const names = new Map()
  return code.replace(GENERATED, name => {
    if (!names.has(name)) names.set(name, `$_${names.size.toString(36)}`)
    return names.get(name)
  })
}
