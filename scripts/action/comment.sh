# @customer-impact Reviewer: finds one comment that says what the latest commit means for customers, and no old ones
# A pull request from a fork may not be commented on; then the summary of the run has the same text.
set -euo pipefail

comments="repos/$GITHUB_REPOSITORY/issues/$CUSTOMER_IMPACT_PULL_REQUEST/comments"
# Everybody can write a comment with our mark; only that of a program is ours.
filter='.[] | select(.user.type == "Bot" and (.body | startswith("<!-- customer-impact -->"))) | .id'

if ! command -v gh > /dev/null; then
  echo "::warning::There is no \"gh\" on this runner, so the pull request gets no comment."
  exit 0
fi
if ! found=$(gh api --paginate "$comments" --jq "$filter"); then
  echo "::warning::The comments of the pull request cannot be read. The job needs the permission pull-requests: write."
  exit 0
fi
first=${found%%$'\n'*}
if [ -n "$first" ]; then
  request=(--method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$first")
else
  request=(--method POST "$comments")
fi
if ! gh api "${request[@]}" --field "body=@$CUSTOMER_IMPACT_DIRECTORY/comment.md" > /dev/null; then
  echo "::warning::The pull request cannot be commented on. The job needs the permission pull-requests: write, and a pull request from a fork never has it."
fi
