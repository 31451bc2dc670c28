// For development: small, public endpoints (Entra tokens still needed), one instance, a free Bot.
//   PIPELINEBOT_IMAGE=… PIPELINEBOT_REGISTRY=… az deployment group create -g GROUP -f infra/main.bicep -p infra/main.dev.bicepparam
using './main.bicep'

param name = 'pipelinebot-dev'
param image = readEnvironmentVariable('PIPELINEBOT_IMAGE')
param registryName = readEnvironmentVariable('PIPELINEBOT_REGISTRY', '')
param registryResourceGroup = readEnvironmentVariable('PIPELINEBOT_REGISTRY_GROUP', '')
param botAppType = 'UserAssignedMSI'
param privateNetwork = false
param minReplicas = 1
param maxReplicas = 2
param maxThroughput = 1000
param backup = 'Continuous7Days'
param logDays = 30
param tags = {
  application: 'pipelinebot'
  environment: 'development'
}
