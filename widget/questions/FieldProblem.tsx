/** What is wrong with a field, beside it and tied to it by `id`. */
export function FieldProblem({ id, problem }: { id: string; problem: string | undefined }) {
  return problem ? (
    <p class="problem" id={id}>
      {problem}
    </p>
  ) : null;
}
