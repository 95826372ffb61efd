/** A repeatable sequence of numbers from 0 to below 1 (mulberry32). */
export declare function seededNumbers(seed: number): () => number
