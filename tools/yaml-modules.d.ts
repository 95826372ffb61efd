import type { Plugin } from 'vite';
/** Lets sources import a YAML file as its data, so that shipped playbooks are written in the same form as a tenant's. */
export declare function yamlModules(): Plugin;
//# sourceMappingURL=yaml-modules.d.ts.map