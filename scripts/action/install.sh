# @customer-impact via ./judge.sh: installs the one version that was asked for, and runs no script of any package
# Where the action's runner looks for programs later, the tool is there.
set -euo pipefail

if ! [[ $CUSTOMER_IMPACT_VERSION =~ ^[0-9A-Za-z.^~-]+$ ]]; then
  echo "::error::The input \"version\" must be a version of the npm package customer-impact."
  exit 2
fi
# Outside of the workspace, whose settings for npm must not count.
directory="$RUNNER_TEMP/customer-impact-tool"
mkdir -p "$directory"
cd "$directory"
npm install --no-save --ignore-scripts --no-audit --no-fund --prefix "$directory" "customer-impact@$CUSTOMER_IMPACT_VERSION"
echo "$directory/node_modules/.bin" >> "$GITHUB_PATH"
