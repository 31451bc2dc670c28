// The bot on App Service for Linux, from the same image. There is no OpenTelemetry agent here: traces and metrics go nowhere unless settings name a collector
// (OTEL_EXPORTER_OTLP_ENDPOINT); logs go to Log Analytics all the same.
param name string
param location string
param tags object
param image string
param port int
param settings object

@description('Address of the secret in Key Vault; empty for none.')
param passwordUri string

param identityId string
param identityClientId string

@description('Whether the image is in an Azure Container Registry, pulled with the identity.')
param usesRegistry bool

@description('Empty outside a virtual network.')
param subnetId string

param zoneRedundant bool
param instances int
param workspaceId string

var platform = {
  WEBSITES_PORT: string(port)
  WEBSITES_ENABLE_APP_SERVICE_STORAGE: 'false'
}
var passwordSetting = empty(passwordUri) ? {} : { MicrosoftAppPassword: '@Microsoft.KeyVault(SecretUri=${passwordUri})' }
var allSettings = [for setting in items(union(settings, platform, passwordSetting)): {
  name: setting.key
  value: string(setting.value)
}]

resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {
  name: '${name}-plan'
  location: location
  tags: tags
  kind: 'linux'
  sku: {
    name: 'P0v3'
    capacity: instances
  }
  properties: {
    reserved: true
    zoneRedundant: zoneRedundant
  }
}

resource site 'Microsoft.Web/sites@2024-11-01' = {
  name: name
  location: location
  tags: tags
  kind: 'app,linux,container'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identityId
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    siteConfig: {
      linuxFxVersion: 'DOCKER|${image}'
      acrUseManagedIdentityCreds: usesRegistry
      acrUserManagedIdentityID: usesRegistry ? identityClientId : null
      alwaysOn: true
      ftpsState: 'Disabled'
      minTlsVersion: '1.2'
      http20Enabled: true
      healthCheckPath: '/health/ready'
      vnetRouteAllEnabled: !empty(subnetId)
      appSettings: allSettings
    }
  }
}

resource noFtp 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-11-01' = {
  parent: site
  name: 'ftp'
  properties: {
    allow: false
  }
}

resource noBasicDeploy 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-11-01' = {
  parent: site
  name: 'scm'
  properties: {
    allow: false
  }
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-logs'
  scope: site
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'AppServiceConsoleLogs'
        enabled: true
      }
      {
        category: 'AppServicePlatformLogs'
        enabled: true
      }
    ]
  }
}

output id string = site.id
output name string = site.name
output host string = site.properties.defaultHostName
