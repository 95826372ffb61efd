const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Nationalities, and religions and their followers. */
export const NATIONALITIES: ReadonlySet<string> = set(
  'american african albanian algerian arab argentinian argentine asian australian austrian bangladeshi belgian brazilian british bulgarian cambodian canadian chilean chinese colombian croatian cuban czech danish dominican dutch ecuadorian egyptian english estonian ethiopian european filipino finnish french german ghanaian greek haitian hispanic hungarian icelandic indian indonesian iranian iraqi irish israeli italian jamaican japanese jordanian kenyan korean kurdish latino latina latvian lebanese lithuanian malaysian mexican moroccan nepali nigerian norwegian pakistani palestinian peruvian polish portuguese romanian russian scottish senegalese serbian singaporean slovak slovenian somali spanish sudanese swedish swiss syrian taiwanese thai tunisian turkish ugandan ukrainian venezuelan vietnamese welsh atheist baptist buddhist catholic christian hindu islamic jain jewish lutheran methodist mormon muslim orthodox presbyterian protestant quaker sikh',
)

/** Conditions that people name when they speak of their health. */
export const CONDITIONS: ReadonlySet<string> = set(
  'adhd aids alzheimers anemia angina anxiety arrhythmia arthritis asthma autism bipolar bronchitis cancer cataracts chemo chemotherapy chlamydia cholesterol cirrhosis colitis copd crohns dementia depression diabetes diabetic dialysis eczema emphysema endometriosis epilepsy fibromyalgia glaucoma gonorrhea gout hepatitis herpes hiv hypertension hypothyroidism insomnia leukemia lupus lymphoma melanoma migraine migraines miscarriage osteoporosis parkinsons pneumonia pregnancy psoriasis ptsd schizophrenia sclerosis seizure seizures stroke syphilis tuberculosis tumor tumour ulcer',
)
