export default { root: "src", server: { port: 5173 } };
