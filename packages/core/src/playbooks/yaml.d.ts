declare module '*.yaml' {
  const data: unknown
  // A YAML file has one value, and a default export is how bundlers hand over such a file.
  // oxlint-disable-next-line import/no-default-export
  export default data
}
