/** What an import of a package that is not installed finds. */
// oxlint-disable-next-line import/no-default-export
export default {}
