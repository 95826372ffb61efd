import file from '../../rubrics/default.yaml'
import { defineRubric } from './define-rubric.ts'
import type { Rubric, RubricFile } from './rubric.ts'

/** The rubric for any service call: opening, discovery, knowledge, empathy, compliance, efficiency, resolution, closing. */
export const defaultRubric: Rubric = defineRubric(file as RubricFile)
