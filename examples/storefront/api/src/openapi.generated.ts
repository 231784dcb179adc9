// Code generated from openapi.yaml. DO NOT EDIT.
export interface CheckoutRequest {
  id: string;
  pieces: string[];
  country: string;
}
