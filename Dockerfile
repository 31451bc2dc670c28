# The bot for Linux on x64. The final image has no shell and no package manager, so that it has no HEALTHCHECK either: ask /health/live and /health/ready from outside.
FROM mcr.microsoft.com/dotnet/sdk:10.0-noble AS build
WORKDIR /source

# What restoring needs comes first, so that a change of the code restores nothing again.
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src/PipelineBot/PipelineBot.csproj src/PipelineBot/
COPY src/PipelineBot.BotFramework/PipelineBot.BotFramework.csproj src/PipelineBot.BotFramework/
COPY src/PipelineBot.Language/PipelineBot.Language.csproj src/PipelineBot.Language/
COPY src/PipelineBot.Sales/PipelineBot.Sales.csproj src/PipelineBot.Sales/
RUN dotnet restore src/PipelineBot --runtime linux-x64 -p:PublishReadyToRun=true

COPY .editorconfig BannedSymbols.txt ./
COPY src/ src/
RUN dotnet publish src/PipelineBot --no-restore --configuration Release --runtime linux-x64 --self-contained false \
    -p:PublishReadyToRun=true -p:UseAppHost=false -p:DebugType=none --output /app

# "extra" has ICU, which comparing and folding Chinese text needs.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra
WORKDIR /app
COPY --from=build /app .
ENV ASPNETCORE_URLS=http://+:8080 \
    DOTNET_EnableDiagnostics=0
EXPOSE 8080
USER 1654
ENTRYPOINT ["dotnet", "PipelineBot.dll"]
CMD ["serve"]
