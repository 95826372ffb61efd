import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
/** Lets sources import a YAML file as its data, so that shipped playbooks are written in the same form as a tenant's. */
export function yamlModules() {
    return {
        name: 'yaml-modules',
        async load(id) {
            if (!id.endsWith('.yaml'))
                return null;
            const data = parse(await readFile(id, 'utf8'));
            return { code: `export default ${JSON.stringify(data)}`, map: null, moduleType: 'js' };
        },
    };
}
//# sourceMappingURL=yaml-modules.js.map