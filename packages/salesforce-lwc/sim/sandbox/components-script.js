import { components } from '../console/components.js'

// Given by the page: the components leave the sandbox here, as they do on the platform.
register(components)
