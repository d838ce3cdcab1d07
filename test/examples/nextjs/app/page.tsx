export default function Page() {
  return <p>POST /contracts/W1</p>
}
