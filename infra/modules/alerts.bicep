// Alerts on what the platform measures (metrics) and on what the bot says about itself (its log).
param name string
param location string
param tags object
param emails array
param hosting string
param hostId string
param hostName string
param minReplicas int
param cosmosId string
param workspaceId string

// Parts of what the bot logs as JSON, where every line has the message and its template; a test looks for them in its code.
var sayings = loadJsonContent('../alerts.json')
var onContainerApps = hosting == 'containerApps'

resource receivers 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${name}-receivers'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'pipelinebot'
    enabled: true
    emailReceivers: [for email in emails: {
      name: email
      emailAddress: email
      useCommonAlertSchema: true
    }]
  }
}

var ofContainerApps = [
  {
    name: 'server-errors'
    scope: hostId
    namespace: 'Microsoft.App/containerapps'
    metric: 'Requests'
    aggregation: 'Total'
    operator: 'GreaterThan'
    threshold: 5
    window: 'PT5M'
    severity: 1
    dimension: 'statusCodeCategory'
    value: '5xx'
    description: 'More than 5 answers of 5xx in 5 minutes. People may be left without an answer.'
  }
  {
    name: 'too-few-replicas'
    scope: hostId
    namespace: 'Microsoft.App/containerapps'
    metric: 'Replicas'
    aggregation: 'Maximum'
    operator: 'LessThan'
    threshold: minReplicas
    window: 'PT15M'
    severity: 2
    dimension: ''
    value: ''
    description: 'Fewer instances run than should.'
  }
  {
    name: 'restarts'
    scope: hostId
    namespace: 'Microsoft.App/containerapps'
    metric: 'RestartCount'
    aggregation: 'Maximum'
    operator: 'GreaterThan'
    threshold: 3
    window: 'PT15M'
    severity: 2
    dimension: ''
    value: ''
    description: 'An instance is restarted again and again.'
  }
]

var ofAppService = [
  {
    name: 'server-errors'
    scope: hostId
    namespace: 'Microsoft.Web/sites'
    metric: 'Http5xx'
    aggregation: 'Total'
    operator: 'GreaterThan'
    threshold: 5
    window: 'PT5M'
    severity: 1
    dimension: ''
    value: ''
    description: 'More than 5 answers of 5xx in 5 minutes. People may be left without an answer.'
  }
  {
    name: 'unhealthy-instances'
    scope: hostId
    namespace: 'Microsoft.Web/sites'
    metric: 'HealthCheckStatus'
    aggregation: 'Average'
    operator: 'LessThan'
    threshold: 100
    window: 'PT15M'
    severity: 2
    dimension: ''
    value: ''
    description: 'An instance says it is not ready.'
  }
]

var ofCosmos = [
  {
    name: 'throttled'
    scope: cosmosId
    namespace: 'Microsoft.DocumentDB/databaseAccounts'
    metric: 'TotalRequests'
    aggregation: 'Count'
    operator: 'GreaterThan'
    threshold: 100
    window: 'PT5M'
    severity: 2
    dimension: 'StatusCode'
    value: '429'
    description: 'Cosmos DB turns requests away for want of request units. They are tried again, but answers become slow: raise maxThroughput.'
  }
  {
    name: 'request-units'
    scope: cosmosId
    namespace: 'Microsoft.DocumentDB/databaseAccounts'
    metric: 'NormalizedRUConsumption'
    aggregation: 'Average'
    operator: 'GreaterThan'
    threshold: 80
    window: 'PT15M'
    severity: 3
    dimension: ''
    value: ''
    description: 'The request units are used to more than 80 % for a quarter of an hour.'
  }
]

var measured = concat(onContainerApps ? ofContainerApps : ofAppService, ofCosmos)

resource metricAlert 'Microsoft.Insights/metricAlerts@2018-03-01' = [for alert in measured: {
  name: '${name}-${alert.name}'
  location: 'global'
  tags: tags
  properties: {
    description: alert.description
    severity: alert.severity
    enabled: true
    scopes: [
      alert.scope
    ]
    evaluationFrequency: 'PT5M'
    windowSize: alert.window
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: alert.name
          metricNamespace: alert.namespace
          metricName: alert.metric
          timeAggregation: alert.aggregation
          operator: alert.operator
          threshold: alert.threshold
          dimensions: empty(alert.dimension) ? [] : [
            {
              name: alert.dimension
              operator: 'Include'
              values: [
                alert.value
              ]
            }
          ]
        }
      ]
    }
    actions: [
      {
        actionGroupId: receivers.id
      }
    ]
  }
}]

var table = onContainerApps ? 'ContainerAppConsoleLogs | where ContainerAppName == "${hostName}" | extend Said = Log' : 'AppServiceConsoleLogs | where _ResourceId =~ "${hostId}" | extend Said = ResultDescription'

resource logAlert 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [for saying in sayings: {
  name: '${name}-${saying.name}'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: '${name}: ${saying.name}'
    description: saying.description
    severity: saying.severity
    enabled: true
    scopes: [
      workspaceId
    ]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT${saying.minutes}M'
    criteria: {
      allOf: [
        {
          query: '${table} | where Said contains "${saying.phrase}"'
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: saying.above
          failingPeriods: {
            numberOfEvaluationPeriods: 1
            minFailingPeriodsToAlert: 1
          }
        }
      ]
    }
    autoMitigate: true
    // The tables are empty until the bot has logged something.
    skipQueryValidation: true
    actions: {
      actionGroups: [
        receivers.id
      ]
    }
  }
}]
