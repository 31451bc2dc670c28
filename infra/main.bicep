// PipelineBot on Azure. One command, into an existing resource group:
//   az deployment group create -g GROUP -f infra/main.bicep -p infra/main.prod.bicepparam
// docs/deployment.md says what must be there first (an image in a registry) and what to do afterwards.
targetScope = 'resourceGroup'

@description('Names start with it: small letters, digits and hyphens.')
@minLength(3)
@maxLength(16)
param name string = 'pipelinebot'

@description('Where everything but the Azure Bot is; the Bot is global.')
param location string = resourceGroup().location

@description('Tags of every resource.')
param tags object = {}

@description('What runs the bot.')
@allowed([
  'containerApps'
  'appService'
])
param hosting string = 'containerApps'

@description('The image with its registry, best by digest: example.azurecr.io/pipelinebot@sha256:…')
param image string

@description('The Azure Container Registry the image is in; empty for a public image.')
param registryName string = ''

@description('The resource group of that registry; empty for this one.')
param registryResourceGroup string = ''

@description('The name people see in Teams.')
param botDisplayName string = 'PipelineBot'

@description('How the bot is registered. UserAssignedMSI needs no app registration and no secret.')
@allowed([
  'UserAssignedMSI'
  'SingleTenant'
])
param botAppType string = 'UserAssignedMSI'

@description('Application (client) id of the registration; for SingleTenant only.')
param botAppId string = ''

@description('The secret of the registration; for SingleTenant only. Left empty, the registration must trust the managed identity (a federated credential).')
@secure()
param botAppPassword string = ''

@description('F0 is free for Teams; S1 comes with an SLA.')
@allowed([
  'F0'
  'S1'
])
param botSku string = 'F0'

@description('Further settings of the bot, by name, such as Bot__Currency. No secrets.')
param settings object = {}

@description('Cosmos DB and Key Vault are reached through private endpoints only. The bot itself stays public: Azure Bot Service has to reach it.')
param privateNetwork bool = true

@description('Address space of the virtual network; at least a /23.')
param addressPrefix string = '10.60.0.0/22'

@description('Spreads instances and data over the availability zones of the region. Container Apps need privateNetwork for it.')
param zoneRedundant bool = false

@description('A second region that Cosmos DB copies to and fails over to; empty for none.')
param secondaryLocation string = ''

@description('Strong loses no write in a failover and costs latency and twice the request units of reads; Session may lose the last seconds. See docs/running-on-cosmos.md.')
@allowed([
  'Session'
  'Strong'
])
param consistency string = 'Session'

@description('Upper end of the autoscale of the database, in request units a second; the lower end is a tenth of it.')
@minValue(1000)
param maxThroughput int = 1000

@description('How far back the database can be restored.')
@allowed([
  'Continuous7Days'
  'Continuous30Days'
])
param backup string = 'Continuous7Days'

@description('Object ids of people or groups that may read and write the data, to import and export. Nobody else may, administrators included.')
param operatorPrincipalIds array = []

@description('Instances that always run.')
@minValue(1)
param minReplicas int = 2

@description('Instances at most.')
param maxReplicas int = 6

@description('Who gets the alerts.')
param alertEmails array = []

@description('Days logs and traces are kept.')
param logDays int = 30

@description('An OTLP endpoint (gRPC) for the metrics of the bot, since Application Insights takes none from the OpenTelemetry agent; empty for none. Container Apps only.')
param metricsEndpoint string = ''

@description('Header that proves the right to send metrics there, as name and value.')
param metricsHeaderName string = 'api-key'

@secure()
param metricsHeaderValue string = ''

// The port of the image; also in the Dockerfile.
var port = 8080
var database = 'pipelinebot'
var unique = uniqueString(resourceGroup().id)
var usesIdentity = botAppType == 'UserAssignedMSI'
var usesPassword = !usesIdentity && !empty(botAppPassword)
var usesFederation = !usesIdentity && empty(botAppPassword)
var appId = usesIdentity ? identity.outputs.clientId : botAppId

module identity 'modules/identity.bicep' = {
  name: '${name}-identity'
  params: {
    name: '${name}-id'
    location: location
    tags: tags
  }
}

module registryPull 'modules/registryPull.bicep' = if (!empty(registryName)) {
  name: '${name}-registry-pull'
  scope: resourceGroup(empty(registryResourceGroup) ? resourceGroup().name : registryResourceGroup)
  params: {
    registryName: registryName
    principalId: identity.outputs.principalId
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: '${name}-monitoring'
  params: {
    name: name
    location: location
    tags: tags
    logDays: logDays
  }
}

module network 'modules/network.bicep' = if (privateNetwork) {
  name: '${name}-network'
  params: {
    name: '${name}-vnet'
    location: location
    tags: tags
    addressPrefix: addressPrefix
    delegation: hosting == 'containerApps' ? 'Microsoft.App/environments' : 'Microsoft.Web/serverFarms'
  }
}

module cosmos 'modules/cosmos.bicep' = {
  name: '${name}-cosmos'
  params: {
    name: '${name}-${unique}'
    location: location
    tags: tags
    secondaryLocation: secondaryLocation
    zoneRedundant: zoneRedundant
    consistency: consistency
    backup: backup
    publicNetwork: !privateNetwork
    databaseName: database
    maxThroughput: maxThroughput
    workspaceId: monitoring.outputs.workspaceId
  }
}

module cosmosAccess 'modules/cosmosAccess.bicep' = {
  name: '${name}-cosmos-access'
  params: {
    accountName: cosmos.outputs.name
    databaseName: database
    principalIds: concat([identity.outputs.principalId], operatorPrincipalIds)
  }
}

module cosmosEndpoint 'modules/privateEndpoint.bicep' = if (privateNetwork) {
  name: '${name}-cosmos-endpoint'
  params: {
    name: '${name}-cosmos-pe'
    location: location
    tags: tags
    targetId: cosmos.outputs.id
    groupId: 'Sql'
    zoneName: 'privatelink.documents.azure.com'
    networkId: privateNetwork ? network!.outputs.id : ''
    subnetId: privateNetwork ? network!.outputs.endpointsSubnetId : ''
  }
}

module keyVault 'modules/keyVault.bicep' = if (usesPassword) {
  name: '${name}-key-vault'
  params: {
    name: 'kv-${unique}'
    location: location
    tags: tags
    publicNetwork: !privateNetwork
    password: botAppPassword
    principalId: identity.outputs.principalId
  }
}

module keyVaultEndpoint 'modules/privateEndpoint.bicep' = if (usesPassword && privateNetwork) {
  name: '${name}-key-vault-endpoint'
  params: {
    name: '${name}-kv-pe'
    location: location
    tags: tags
    targetId: usesPassword ? keyVault!.outputs.id : ''
    groupId: 'vault'
    zoneName: 'privatelink.vaultcore.azure.net'
    networkId: privateNetwork ? network!.outputs.id : ''
    subnetId: privateNetwork ? network!.outputs.endpointsSubnetId : ''
  }
}

// What the bot reads; the README and docs/running-on-cosmos.md have the table.
var given = {
  MicrosoftAppId: appId
  MicrosoftAppType: botAppType
  MicrosoftAppTenantId: tenant().tenantId
  Storage__Provider: 'Cosmos'
  Storage__Cosmos__Endpoint: cosmos.outputs.endpoint
  Storage__Cosmos__Database: database
  Storage__Cosmos__ClientId: identity.outputs.clientId
  Logging__Console__FormatterName: 'json'
  Logging__Console__FormatterOptions__UseUtcTimestamp: 'true'
  Logging__Console__FormatterOptions__TimestampFormat: 'yyyy-MM-ddTHH:mm:ss.fffZ'
}
var federation = usesFederation ? { MicrosoftAppFederatedClientId: identity.outputs.clientId } : {}
var allSettings = union(settings, given, federation)

module containerApps 'modules/containerApps.bicep' = if (hosting == 'containerApps') {
  name: '${name}-container-apps'
  params: {
    name: name
    location: location
    tags: tags
    image: image
    port: port
    settings: allSettings
    passwordUri: usesPassword ? keyVault!.outputs.passwordUri : ''
    identityId: identity.outputs.id
    registryServer: empty(registryName) ? '' : registryPull!.outputs.server
    subnetId: privateNetwork ? network!.outputs.appSubnetId : ''
    zoneRedundant: zoneRedundant
    minReplicas: minReplicas
    maxReplicas: maxReplicas
    workspaceId: monitoring.outputs.workspaceId
    appInsightsName: monitoring.outputs.appInsightsName
    metricsEndpoint: metricsEndpoint
    metricsHeaderName: metricsHeaderName
    metricsHeaderValue: metricsHeaderValue
  }
  dependsOn: [
    cosmosAccess
    cosmosEndpoint
    keyVaultEndpoint
  ]
}

module appService 'modules/appService.bicep' = if (hosting == 'appService') {
  name: '${name}-app-service'
  params: {
    name: '${name}-${unique}'
    location: location
    tags: tags
    image: image
    port: port
    settings: allSettings
    passwordUri: usesPassword ? keyVault!.outputs.passwordUri : ''
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    usesRegistry: !empty(registryName)
    subnetId: privateNetwork ? network!.outputs.appSubnetId : ''
    zoneRedundant: zoneRedundant
    instances: minReplicas
    workspaceId: monitoring.outputs.workspaceId
  }
  dependsOn: [
    cosmosAccess
    cosmosEndpoint
    keyVaultEndpoint
    registryPull
  ]
}

var host = hosting == 'containerApps' ? containerApps!.outputs.host : appService!.outputs.host

module bot 'modules/bot.bicep' = {
  name: '${name}-bot'
  params: {
    name: '${name}-${unique}'
    tags: tags
    displayName: botDisplayName
    sku: botSku
    endpoint: 'https://${host}/api/messages'
    appType: botAppType
    appId: appId
    identityId: usesIdentity ? identity.outputs.id : ''
  }
}

module alerts 'modules/alerts.bicep' = {
  name: '${name}-alerts'
  params: {
    name: name
    location: location
    tags: tags
    emails: alertEmails
    hosting: hosting
    hostId: hosting == 'containerApps' ? containerApps!.outputs.id : appService!.outputs.id
    hostName: hosting == 'containerApps' ? containerApps!.outputs.name : appService!.outputs.name
    minReplicas: minReplicas
    cosmosId: cosmos.outputs.id
    workspaceId: monitoring.outputs.workspaceId
  }
}

@description('For the manifest of the Teams app: the id of its bot.')
output botAppId string = appId

output botName string = bot.outputs.name
output messagingEndpoint string = 'https://${host}/api/messages'
output readiness string = 'https://${host}/health/ready'
output cosmosAccount string = cosmos.outputs.name
output cosmosEndpointAddress string = cosmos.outputs.endpoint
output identityClientId string = identity.outputs.clientId

@description('What a federated credential of a SingleTenant registration names as its subject.')
output identityPrincipalId string = identity.outputs.principalId
