// The platform SDK has types for the whole and none for its single modules, which are what a small bundle imports.
declare module 'purecloud-platform-client-v2/src/purecloud-platform-client-v2/ApiClient.js' {
  const ApiClient: new () => object
  export default ApiClient
}
declare module 'purecloud-platform-client-v2/src/purecloud-platform-client-v2/AbstractHttpClient.js' {
  const AbstractHttpClient: new () => object
  export default AbstractHttpClient
}
declare module 'purecloud-platform-client-v2/src/purecloud-platform-client-v2/api/AnalyticsApi.js' {
  import type { AnalyticsApi as Interface } from 'purecloud-platform-client-v2'
  const AnalyticsApi: new (client: object) => Interface
  export default AnalyticsApi
}
declare module 'purecloud-platform-client-v2/src/purecloud-platform-client-v2/api/ConversationsApi.js' {
  import type { ConversationsApi as Interface } from 'purecloud-platform-client-v2'
  const ConversationsApi: new (client: object) => Interface
  export default ConversationsApi
}
declare module 'purecloud-platform-client-v2/src/purecloud-platform-client-v2/api/ExternalContactsApi.js' {
  import type { ExternalContactsApi as Interface } from 'purecloud-platform-client-v2'
  const ExternalContactsApi: new (client: object) => Interface
  export default ExternalContactsApi
}
declare module 'purecloud-platform-client-v2/src/purecloud-platform-client-v2/api/NotificationsApi.js' {
  import type { NotificationsApi as Interface } from 'purecloud-platform-client-v2'
  const NotificationsApi: new (client: object) => Interface
  export default NotificationsApi
}
declare module 'purecloud-platform-client-v2/src/purecloud-platform-client-v2/api/ResponseManagementApi.js' {
  import type { ResponseManagementApi as Interface } from 'purecloud-platform-client-v2'
  const ResponseManagementApi: new (client: object) => Interface
  export default ResponseManagementApi
}
declare module 'purecloud-platform-client-v2/src/purecloud-platform-client-v2/api/RoutingApi.js' {
  import type { RoutingApi as Interface } from 'purecloud-platform-client-v2'
  const RoutingApi: new (client: object) => Interface
  export default RoutingApi
}
declare module 'purecloud-platform-client-v2/src/purecloud-platform-client-v2/api/TokensApi.js' {
  import type { TokensApi as Interface } from 'purecloud-platform-client-v2'
  const TokensApi: new (client: object) => Interface
  export default TokensApi
}
declare module 'purecloud-platform-client-v2/src/purecloud-platform-client-v2/api/UsersApi.js' {
  import type { UsersApi as Interface } from 'purecloud-platform-client-v2'
  const UsersApi: new (client: object) => Interface
  export default UsersApi
}
