// Reading and writing of the documents of one database, nothing of the account: no keys, no creating or deleting of containers.
param accountName string
param databaseName string
param principalIds array

resource account 'Microsoft.DocumentDB/databaseAccounts@2025-10-15' existing = {
  name: accountName
}

// Cosmos DB Built-in Data Contributor
var role = '${account.id}/sqlRoleDefinitions/00000000-0000-0000-0000-000000000002'

@batchSize(1)
resource access 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2025-10-15' = [for principalId in principalIds: {
  parent: account
  name: guid(account.id, databaseName, principalId, role)
  properties: {
    principalId: principalId
    roleDefinitionId: role
    scope: '${account.id}/dbs/${databaseName}'
  }
}]
