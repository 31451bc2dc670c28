#!/usr/bin/env bash
# Starts the bot with the sample team and Microsoft's Agents Playground beside it. Ctrl-C stops both.
# Ports: BOT_PORT (3978) and PLAYGROUND_PORT (56150).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
root=$PWD
bot_port=${BOT_PORT:-3978}
playground_port=${PLAYGROUND_PORT:-56150}
playground=$root/tests/PipelineBot.EndToEnd.Tests/playground
bot=$root/src/PipelineBot/bin/Release/net10.0/PipelineBot.dll
database=$root/data/pipelinebot.db
bot_pid=
playground_pid=

fail() {
  echo "run.sh: $*" >&2
  exit 1
}

listening() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

stop() {
  trap - EXIT INT TERM
  local pid
  for pid in "$playground_pid" "$bot_pid"; do
    if [[ -n $pid ]]; then
      kill "$pid" 2>/dev/null || true
      wait "$pid" 2>/dev/null || true
    fi
  done
}

# Waits until something listens on the port; fails when the process that should has ended.
await_port() {
  local port=$1 pid=$2 name=$3
  until listening "$port"; do
    kill -0 "$pid" 2>/dev/null || fail "$name ended; its messages are above."
    sleep 0.2
  done
}

command -v dotnet >/dev/null || fail "the .NET SDK 10 is missing (https://dot.net)."
[[ $(dotnet --version 2>/dev/null) == 10.* ]] || fail "the .NET SDK 10 is needed; 'dotnet --version' says '$(dotnet --version 2>&1 | head -n 1)'."
command -v node >/dev/null && command -v npm >/dev/null || fail "Node 20 with npm is missing (https://nodejs.org)."
(($(node -p 'process.versions.node.split(".")[0]') >= 20)) || fail "Node 20 is needed; this is $(node --version)."
listening "$bot_port" && fail "port $bot_port is taken; stop what listens there, or set BOT_PORT."
listening "$playground_port" && fail "port $playground_port is taken; stop what listens there, or set PLAYGROUND_PORT."

echo "Building…"
dotnet build src/PipelineBot --configuration Release --verbosity quiet --nologo -tl:off "-clp:ErrorsOnly;NoSummary"
if [[ ! -x $playground/node_modules/.bin/agentsplayground ]]; then
  echo "Installing the Agents Playground…"
  npm ci --prefix "$playground" --no-audit --no-fund --loglevel=error
fi

export ASPNETCORE_ENVIRONMENT=Development ASPNETCORE_URLS="http://localhost:$bot_port"
export ASPNETCORE_CONTENTROOT=$root/src/PipelineBot
export Bot__AllowAnonymous=true Storage__Provider=Sqlite Storage__Sqlite__Path=$database

trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

if [[ ! -e $database ]]; then
  echo "Loading the sample team…"
  mkdir -p "$(dirname "$database")"
  rm -f "$database".loading*

  # Loaded under another name first: an interrupted load must not pass for the sample data next time.
  Storage__Sqlite__Path=$database.loading dotnet "$bot" sample || fail "the sample team could not be loaded."
  for part in -wal -shm ""; do
    if [[ -e $database.loading$part ]]; then
      mv "$database.loading$part" "$database$part"
    fi
  done
fi

dotnet "$bot" serve &
bot_pid=$!
await_port "$bot_port" "$bot_pid" "The bot"

mkdir -p "$root/artifacts"
TEAMSAPPTESTER_BROWSER=none \
  M365_AGENTS_PLAYGROUND_CONFIG_PATH=$playground/m365agentsplayground.yml \
  M365_AGENTS_PLAYGROUND_LOGFILE=$root/artifacts/playground.log \
  node "$playground/node_modules/@microsoft/m365agentsplayground/cli.js" start --disable-telemetry \
  --app-endpoint "http://localhost:$bot_port/api/messages" --channel-id msteams --port "$playground_port" >/dev/null &
playground_pid=$!
await_port "$playground_port" "$playground_pid" "The Agents Playground"

echo
echo "The bot answers on http://localhost:$bot_port/api/messages"
echo "Open http://localhost:$playground_port and talk to it: \"help\", \"my deals\", \"我的逾期\". Ctrl-C stops both."

# One of the two ending on its own ends the other.
wait -n "$bot_pid" "$playground_pid" || true
fail "one of the two processes ended on its own."
