namespace PipelineBot.Sales.People;

public enum Role
{
    Rep,
    Manager,
    Operations,
}
