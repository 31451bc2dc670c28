#!/usr/bin/env bash
# Everything CI checks: format, build with warnings as errors, all tests. The last line is `N passed, N failed`.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
solution=PipelineBot.sln
playground=tests/PipelineBot.EndToEnd.Tests/playground
peers=tests/PipelineBot.Tests/peers
cosmos=tools/cosmos
results=$PWD/artifacts/test-results

# A step that fails before the tests is one failure.
stop() {
  echo "test.sh: $*" >&2
  echo "0 passed, 1 failed"
  exit 1
}

has_browser() {
  [[ -n ${CHROMIUM:-} ]] && return
  local name
  for name in chromium chromium-browser google-chrome google-chrome-stable microsoft-edge; do
    command -v "$name" >/dev/null && return
  done
  return 1
}

has_chinese_font() { command -v fc-list >/dev/null && [[ -n $(fc-list :lang=zh family) ]]; }

# Debian's packages, as root or through sudo where it asks no password.
install_packages() {
  local root=()
  command -v apt-get >/dev/null || return 1
  if [[ $(id -u) != 0 ]]; then
    command -v sudo >/dev/null && sudo -n true 2>/dev/null || return 1
    root=(sudo -n)
  fi
  "${root[@]}" apt-get update -qq &&
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

command -v dotnet >/dev/null || stop "the .NET SDK 10 is missing (https://dot.net)."
command -v node >/dev/null && command -v npm >/dev/null || stop "Node 20 with npm is missing (https://nodejs.org)."

has_browser || install_packages chromium || stop "no Chromium, and it could not be installed; set CHROMIUM to one."
has_chinese_font || install_packages fontconfig fonts-noto-cjk || echo "test.sh: no Chinese font; screenshots will show boxes." >&2
npm ci --prefix "$playground" --no-audit --no-fund --loglevel=error >/dev/null || stop "the Agents Playground could not be installed."
npm ci --prefix "$peers" --no-audit --no-fund --loglevel=error >/dev/null || stop "Microsoft's packages that the tests talk to could not be installed."

npm ci --prefix "$cosmos" --no-audit --no-fund --loglevel=error >/dev/null || stop "the Cosmos DB server for tests could not be installed."

echo "Restoring and building…"
dotnet restore "$solution" --verbosity quiet || stop "restore failed."
# Asked where there is somebody to answer: a registry that is out of reach stops nothing. Lesser holes are only said.
if known=$(timeout 120 dotnet list "$solution" package --vulnerable --include-transitive 2>&1); then
  if grep -q "has the following vulnerable packages" <<<"$known"; then
    grep -E "^ +> |vulnerable packages" <<<"$known" >&2
    ! grep -qE "^ +> .*(High|Critical)" <<<"$known" || stop "a package has a known hole of high or critical severity."
  fi
else
  echo "test.sh: whether a package has a known hole could not be asked." >&2
fi
dotnet format "$solution" --no-restore --verify-no-changes || stop "the format is not the agreed one; run 'dotnet format'."
dotnet build "$solution" --no-restore --configuration Release --verbosity quiet --nologo -warnaserror -clp:NoSummary ||
  stop "the build failed."

# One project after another (-m:1): the tests in the browser wait for what they see and dislike a starved machine.
echo "Testing…"
rm -rf "$results"
mkdir -p "$results"
outcome=0
PIPELINEBOT_REQUIRE_CLIENT=1 dotnet test "$solution" -m:1 --no-build --configuration Release --nologo --verbosity quiet \
  --logger "trx;LogFilePrefix=tests" --logger "console;verbosity=minimal" --results-directory "$results" |
  sed -E '/^(Test run for|A total of|Results File:|Additionally, path|No test is available|$)/d' || outcome=$?

# The conversations once more, with everything kept in Cosmos DB.
echo "Testing the conversations on Cosmos DB…"
PIPELINEBOT_ENGINE=Cosmos dotnet test tests/PipelineBot.Tests --no-build --configuration Release --nologo --verbosity quiet \
  --filter "FullyQualifiedName~PipelineBot.Tests.Conversations" \
  --logger "trx;LogFilePrefix=cosmos" --logger "console;verbosity=minimal" --results-directory "$results" |
  sed -E '/^(Test run for|A total of|Results File:|Additionally, path|No test is available|$)/d' || outcome=$?

# Sums one attribute of the <Counters> elements of all result files.
sum() {
  find "$results" -name '*.trx' -exec sed -nE "s/.*<Counters ([^>]* )?$1=\"([0-9]+)\".*/\\2/p" {} + |
    awk '{ total += $1 } END { print total + 0 }'
}

total=$(sum total)
executed=$(sum executed)
passed=$(sum passed)
failed=$((executed - passed))
skipped=$((total - executed))

# A test host that died, or nothing that ran, is a failure even when no counter says so.
if ((failed == 0)) && { ((outcome != 0)) || ((total == 0)); }; then
  failed=1
fi
line="$passed passed, $failed failed"
if ((skipped > 0)); then
  line+=", $skipped skipped"
fi
echo "$line"
((failed == 0))
