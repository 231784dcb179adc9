// is-comment
import { useState } from "react";

const identity = <T,>(value: T): T => value; // is-comment
const typed = useState<Map<string, number>>(new Map()); // is-comment

export function Page({ items }: Props) {
  /* is-comment */
  const less = items.length < 3 && items.length > 1; // is-comment
  return (
    <main className="// is-code" {...props /* is-comment */}>
      {/* is-comment: don't stop */}
      <p>It's text // is-code /* is-code */ and "more</p>
      {items.map((item) => (
        <Item key={item.id} onClick={() => select(item /* is-comment */)} // is-comment
          title='is-code // "' /* is-comment */ />
      ))}
      <>
        <a href="https://shop.example">https://is-code</a>
        {`// is-code ${less /* is-comment */}`}
      </>
    </main>
  );
}
// is-comment, isn't it?
