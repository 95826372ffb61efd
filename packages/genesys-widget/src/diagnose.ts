import { showDiagnosis } from './diagnose/diagnosis-page.tsx'

const place = document.querySelector('main')
if (place) showDiagnosis(place)
