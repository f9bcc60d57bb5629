declare module 'wink-eng-lite-web-model/dist/*.js' {
  const part: unknown;
  export default part;
}
