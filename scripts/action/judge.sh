# @customer-impact Reviewer: sees on the pull request which customers it touches and which module serves none
# Judges the workspace and leaves the reports for the steps behind. It always succeeds: gate.sh has the last word.
set -euo pipefail

directory="$RUNNER_TEMP/customer-impact"
mkdir -p "$directory"
path=${CUSTOMER_IMPACT_PATH:-.}
# A path that starts with a dash would be taken for an option.
case $path in -*) path="./$path" ;; esac

check=(check "$path" --format github --format "sarif=$directory/customer-impact.sarif"
  --format "markdown=$directory/check.md")
coverage=(coverage "$path" --format text --format "html=$directory/report.html" --format "json=$directory/report.json"
  --format "markdown=$directory/coverage.md")
if [ -n "$CUSTOMER_IMPACT_SINCE" ]; then
  check+=("--since=$CUSTOMER_IMPACT_SINCE")
  coverage+=("--since=$CUSTOMER_IMPACT_SINCE")
  if [ -n "$CUSTOMER_IMPACT_MIN_CHANGED" ]; then coverage+=("--min-changed=$CUSTOMER_IMPACT_MIN_CHANGED"); fi
elif [ -n "$CUSTOMER_IMPACT_MIN_CHANGED" ]; then
  echo "::notice::There is nothing to compare with, so \"min-changed\" asks for nothing."
fi
if [ "$CUSTOMER_IMPACT_STRICT_BASELINE" = true ]; then
  check+=(--strict-baseline)
  coverage+=(--strict-baseline)
fi
if [ -n "$CUSTOMER_IMPACT_MAX_WARNINGS" ]; then check+=("--max-warnings=$CUSTOMER_IMPACT_MAX_WARNINGS"); fi
if [ -n "$CUSTOMER_IMPACT_MIN" ]; then coverage+=("--min=$CUSTOMER_IMPACT_MIN"); fi
if [ -n "$CUSTOMER_IMPACT_MIN_DIRECT" ]; then coverage+=("--min-direct=$CUSTOMER_IMPACT_MIN_DIRECT"); fi

status=0
# Runs the tool and remembers the worst that it says.
run() {
  local found=0
  customer-impact "$@" || found=$?
  if [ "$found" -gt "$status" ]; then status=$found; fi
}

run "${check[@]}"
if [ "$status" -lt 2 ]; then run "${coverage[@]}"; fi
if [ "$status" -lt 2 ] && [ -n "$CUSTOMER_IMPACT_SINCE" ]; then
  run affected "$path" "--since=$CUSTOMER_IMPACT_SINCE" --format "markdown=$directory/comment.md"
elif [ "$status" -lt 2 ]; then
  cp "$directory/coverage.md" "$directory/comment.md"
fi
for report in comment check; do
  if [ "$status" -lt 2 ]; then cat "$directory/$report.md" >> "$GITHUB_STEP_SUMMARY"; fi
done

{
  echo "status=$status"
  echo "directory=$directory"
} >> "$GITHUB_OUTPUT"
