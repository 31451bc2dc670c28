// For production: private endpoints, two instances in several zones, a month of backups, a Bot with an SLA.
//   PIPELINEBOT_IMAGE=… PIPELINEBOT_REGISTRY=… az deployment group create -g GROUP -f infra/main.bicep -p infra/main.prod.bicepparam
using './main.bicep'

param name = 'pipelinebot'
param image = readEnvironmentVariable('PIPELINEBOT_IMAGE')
param registryName = readEnvironmentVariable('PIPELINEBOT_REGISTRY', '')
param registryResourceGroup = readEnvironmentVariable('PIPELINEBOT_REGISTRY_GROUP', '')
param botAppType = 'UserAssignedMSI'
param botSku = 'S1'
param privateNetwork = true
param zoneRedundant = true
param secondaryLocation = readEnvironmentVariable('PIPELINEBOT_SECOND_REGION', '')
param minReplicas = 2
param maxReplicas = 6
param maxThroughput = 4000
param backup = 'Continuous30Days'
param logDays = 90
param alertEmails = empty(readEnvironmentVariable('PIPELINEBOT_ALERT_EMAIL', '')) ? [] : [
  readEnvironmentVariable('PIPELINEBOT_ALERT_EMAIL', '')
]
param tags = {
  application: 'pipelinebot'
  environment: 'production'
}
