const { jestConfig } = require('@salesforce/sfdx-lwc-jest/config')

/** Where the generated modules are: in the project once it is built, or where a test has written them. */
const generated = process.env.CUECARD_CORE_MODULES ?? '<rootDir>/force-app/main/default/lwc'

module.exports = {
  ...jestConfig,
  rootDir: __dirname,
  roots: ['<rootDir>/force-app', '<rootDir>/force-messaging', '<rootDir>/force-voice', '<rootDir>/force-case'],
  testMatch: ['**/__tests__/**/*.test.js'],
  setupFiles: ['<rootDir>/test/jest-setup.cjs'],
  cacheDirectory: '<rootDir>/dist/jest-cache',
  moduleNameMapper: {
    '^c/(coachActs[0-9]*|coachCore|coachEnglish|coachFeelings|coachIndustries|coachMoments|coachPlaybooks|coachPrivacy|coachView)$': `${generated}/$1/$1`,
    '^c/(coachMessaging)$': '<rootDir>/force-messaging/main/default/lwc/$1/$1',
    '^c/(coachVoice)$': '<rootDir>/force-voice/main/default/lwc/$1/$1',
    '^c/(coachCase)$': '<rootDir>/force-case/main/default/lwc/$1/$1',
    '^lightning/(conversationToolkitApi|messageService|platformUtilityBarApi)$': '<rootDir>/test/jest-mocks/lightning/$1',
  },
}
