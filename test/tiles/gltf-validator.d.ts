/** The part of the Khronos validator that tests use. Severity 0 error, 1 warning, 2 information, 3 hint. */
declare module "gltf-validator" {
  export function validateBytes(
    data: Uint8Array,
    options?: { maxIssues?: number },
  ): Promise<{
    issues: { messages: { code: string; message: string; severity: number; pointer?: string }[] };
  }>;
}
