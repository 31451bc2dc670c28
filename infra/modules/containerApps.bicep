// The bot on Azure Container Apps, with the platform's OpenTelemetry agent.
param name string
param location string
param tags object
param image string
param port int
param settings object

@description('Address of the secret in Key Vault; empty for none.')
param passwordUri string

param identityId string

@description('Empty for a public image.')
param registryServer string

@description('Empty outside a virtual network.')
param subnetId string

param zoneRedundant bool
param minReplicas int
param maxReplicas int
param workspaceId string
param appInsightsName string
param metricsEndpoint string
param metricsHeaderName string

@secure()
param metricsHeaderValue string

var sendsMetrics = !empty(metricsEndpoint)
var metricsDestination = 'metrics'
var metricsHeaders = empty(metricsHeaderValue) ? [] : [
  {
    key: metricsHeaderName
    value: metricsHeaderValue
  }
]

var plainSettings = [for setting in items(settings): {
  name: setting.key
  value: string(setting.value)
}]
var passwordName = 'bot-app-password'
var passwordSetting = empty(passwordUri) ? [] : [
  {
    name: 'MicrosoftAppPassword'
    secretRef: passwordName
  }
]

resource appInsights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: appInsightsName
}

// A preview version, because stable ones have no OpenTelemetry agent. It gives the containers OTEL_EXPORTER_OTLP_ENDPOINT by itself.
// Application Insights takes traces and logs from it, no metrics.
resource environment 'Microsoft.App/managedEnvironments@2025-10-02-preview' = {
  name: '${name}-env'
  location: location
  tags: tags
  properties: {
    appLogsConfiguration: {
      destination: 'azure-monitor'
    }
    appInsightsConfiguration: {
      connectionString: appInsights.properties.ConnectionString
    }
    openTelemetryConfiguration: {
      tracesConfiguration: {
        destinations: [
          'appInsights'
        ]
      }
      metricsConfiguration: sendsMetrics ? {
        destinations: [
          metricsDestination
        ]
      } : null
      destinationsConfiguration: sendsMetrics ? {
        otlpConfigurations: [
          {
            name: metricsDestination
            endpoint: metricsEndpoint
            insecure: false
            headers: metricsHeaders
          }
        ]
      } : null
    }
    vnetConfiguration: empty(subnetId) ? null : {
      infrastructureSubnetId: subnetId
      internal: false
    }
    workloadProfiles: [
      {
        name: 'Consumption'
        workloadProfileType: 'Consumption'
      }
    ]
    zoneRedundant: zoneRedundant && !empty(subnetId)
  }
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-logs'
  scope: environment
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'ContainerAppConsoleLogs'
        enabled: true
      }
      {
        category: 'ContainerAppSystemLogs'
        enabled: true
      }
    ]
  }
}

resource app 'Microsoft.App/containerApps@2025-07-01' = {
  name: name
  location: location
  tags: tags
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    environmentId: environment.id
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single'
      maxInactiveRevisions: 10
      ingress: {
        external: true
        targetPort: port
        transport: 'http'
        allowInsecure: false
        stickySessions: {
          affinity: 'none'
        }
      }
      registries: empty(registryServer) ? [] : [
        {
          server: registryServer
          identity: identityId
        }
      ]
      secrets: empty(passwordUri) ? [] : [
        {
          name: passwordName
          keyVaultUrl: passwordUri
          identity: identityId
        }
      ]
    }
    template: {
      // The bot finishes the turns it has begun when it is told to stop.
      terminationGracePeriodSeconds: 60
      containers: [
        {
          name: 'bot'
          image: image
          env: concat(plainSettings, passwordSetting)
          resources: {
            cpu: json('0.5')
            memory: '1Gi'
          }
          probes: [
            {
              type: 'Startup'
              httpGet: {
                path: '/health/live'
                port: port
              }
              periodSeconds: 6
              timeoutSeconds: 3
              failureThreshold: 10
            }
            {
              type: 'Liveness'
              httpGet: {
                path: '/health/live'
                port: port
              }
              periodSeconds: 10
              timeoutSeconds: 5
              failureThreshold: 3
            }
            {
              type: 'Readiness'
              httpGet: {
                path: '/health/ready'
                port: port
              }
              periodSeconds: 10
              timeoutSeconds: 8
              failureThreshold: 3
            }
          ]
        }
      ]
      scale: {
        minReplicas: minReplicas
        maxReplicas: maxReplicas
        rules: [
          {
            name: 'turns'
            http: {
              metadata: {
                concurrentRequests: '20'
              }
            }
          }
          {
            name: 'processor'
            custom: {
              type: 'cpu'
              metadata: {
                type: 'Utilization'
                value: '70'
              }
            }
          }
        ]
      }
    }
  }
}

output id string = app.id
output name string = app.name
output host string = app.properties.configuration.ingress.fqdn
