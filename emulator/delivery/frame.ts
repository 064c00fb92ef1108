import protobuf from 'protobufjs';

/**
 * The frame of the long connection: one protobuf message (proto2, package pbbp2) per binary WebSocket message.
 */
export interface Header {
  key: string;
  value: string;
}
export interface Frame {
  SeqID: number | protobuf.Long;
  LogID: number | protobuf.Long;
  service: number;
  method: number;
  headers: Header[];
  payloadEncoding?: string;
  payloadType?: string;
  payload?: Uint8Array;
  LogIDNew?: string;
}

export const CONTROL = 0;
export const DATA = 1;

const root = protobuf.parse(
  `syntax = "proto2";
   package pbbp2;
   message Header { required string key = 1; required string value = 2; }
   message Frame {
     required uint64 SeqID = 1;
     required uint64 LogID = 2;
     required int32 service = 3;
     required int32 method = 4;
     repeated Header headers = 5;
     optional string payload_encoding = 6;
     optional string payload_type = 7;
     optional bytes payload = 8;
     optional string LogIDNew = 9;
   }`,
).root;
const type = root.lookupType('pbbp2.Frame');

export const encodeFrame = (frame: Frame): Uint8Array =>
  type.encode(type.create(frame as unknown as Record<string, unknown>)).finish();

/** Throws on bytes that are no frame. */
export const decodeFrame = (bytes: Uint8Array): Frame => type.decode(bytes) as unknown as Frame;

export const headerOf = (frame: Frame, key: string): string | undefined =>
  frame.headers.find((header) => header.key === key)?.value;
