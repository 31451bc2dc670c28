// The registry for the images of all environments, deployed once and before them:
//   az deployment group create -g GROUP -f infra/registry.bicep -p name=NAME pushPrincipalIds='["object id of the pipeline"]'
targetScope = 'resourceGroup'

@description('Known worldwide: small letters and digits.')
@minLength(5)
@maxLength(50)
param name string

param location string = resourceGroup().location
param tags object = {}

@description('Object ids of service principals that push images: the pipeline.')
param pushPrincipalIds array = []

// AcrPush
var role = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '8311e382-0749-4cb8-b61a-304f252e45ec')

resource registry 'Microsoft.ContainerRegistry/registries@2025-04-01' = {
  name: name
  location: location
  tags: tags
  sku: {
    name: 'Standard'
  }
  properties: {
    adminUserEnabled: false
    anonymousPullEnabled: false
  }
}

resource push 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for principalId in pushPrincipalIds: {
  name: guid(registry.id, principalId, role)
  scope: registry
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: role
  }
}]

output server string = registry.properties.loginServer
