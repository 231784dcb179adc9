# @customer-impact Pipeline owner: stops a change that misses the gate, after everybody has been told why
set -euo pipefail

if [ "$CUSTOMER_IMPACT_STATUS" = 1 ] && [ "$CUSTOMER_IMPACT_REPORT_ONLY" = true ]; then
  echo "::notice::The gate is missed, and only a report was asked for."
  exit 0
fi
exit "${CUSTOMER_IMPACT_STATUS:-2}"
